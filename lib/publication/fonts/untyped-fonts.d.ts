declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      readonly targetFormat: "sfnt" | "woff2";
      readonly noHinting?: boolean;
      readonly preserveNameIds?: readonly number[];
      readonly dropTables?: readonly string[];
      readonly keepFeatures?: readonly string[];
      readonly variationAxes?: { readonly wght: number | { readonly min: number; readonly max: number } };
    },
  ): Promise<Buffer>;
}

declare module "fontverter" {
  export function convert(font: Buffer, format: "sfnt" | "woff2"): Promise<Buffer>;
}
