import { Converter } from "opencc-js/t2cn";

/** Traditional characters as simplified ones: names in either are compared in these. */
export const toSimplified = Converter({ from: "tw", to: "cn" });
