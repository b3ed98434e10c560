const PRINT_FONTS = '"Source Sans 3", "Source Sans 3 Variable", "Noto Sans SC", "Noto Sans SC Variable", sans-serif';
/** Rules that mean something without a pointer, a keyboard, a field or a script: those for the picture at rest. */
const AT_REST = /^[.a-z0-9 _-]+(,\s*[.a-z0-9 _-]+)*$/i;
const OF_THE_PICTURE =
  /\.(area|line|tail|bar|reported|announced|signed|unsure|paid|pill|years|hub|hull|rim|badge)(?![\w-])/;
const FLOWS = ["investment", "purchase", "debt"] as const;

/**
 * Styles of a picture as a file of its own: the light colours written out, because typesetters and other readers of SVG
 * know neither custom properties nor colour schemes. What takes the colour of a flow becomes one rule for each.
 *
 * @param tokens the design tokens; their first block holds the light values
 * @param styles the style sheet of the pictures
 * @param further parts of pictures that stand in no file of their own, and are wanted all the same
 */
export function flattenInkStyles(tokens: string, styles: string, further: RegExp | null = null): string {
  const values = readTokens(tokens);
  const plain = styles.replace(/\/\*[\s\S]*?\*\//g, "").replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    selector: selector.replace(/\s+/g, " ").trim(),
    body: body.replace(/\s+/g, " ").trim(),
  }));
  const colours = new Map(
    ["stream", ...FLOWS].map((flow) => {
      const body = rules.find(({ selector }) => selector === `.${flow}`)?.body ?? "";
      return [
        flow,
        new Map([...body.matchAll(/(--[a-z]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value])),
      ];
    }),
  );
  const sheet = [
    `svg{font-family:${PRINT_FONTS}}`,
    ".paper{fill:var(--paper)}",
    "text{fill:var(--ink);font-size:14px}",
    ".sheet-title{font-size:26px;font-weight:700}",
    ".sheet-line{fill:var(--ink-soft);font-size:14px}",
    ".reach{display:none}",
    ...rules
      .filter(
        ({ selector }) => AT_REST.test(selector) && (OF_THE_PICTURE.test(selector) || further?.test(selector) === true),
      )
      .flatMap(({ selector, body }) => expandFlows(selector.replaceAll(".picture ", ""), body, colours)),
    ".badge,.at-PAID,.at-COMMITTED,.at-ANNOUNCED{display:none}",
    ".at-REPORTED{display:inline}",
  ].join("\n");
  return sheet
    .replace(
      /var\(--([a-z-]+)(?:,[^()]*(?:\([^()]*\))?[^()]*)?\)/g,
      (_, token: string) => values.get(token) ?? "currentColor",
    )
    .replaceAll("transparent", "none");
}

/** The light values of the design tokens, by name without their dashes. */
export function readTokens(tokens: string): ReadonlyMap<string, string> {
  const [, light = ""] = /:root\s*\{([^}]*)\}/.exec(tokens) ?? [];
  return new Map([...light.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** What a rule says of every flow stays one rule; what takes the colour of a flow becomes one for each of them. */
function expandFlows(
  selector: string,
  body: string,
  colours: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly string[] {
  const own = /var\((--line|--wash)[^;]*\)/;
  const lines = body.split(";").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const plain = lines.filter((line) => !own.test(line));
  const taken = lines.filter((line) => own.test(line));
  const rules = plain.length === 0 ? [] : [`${selector}{${plain.join(";")}}`];
  if (taken.length === 0) return rules;
  return [
    ...rules,
    ...[...colours].map(([flow, values]) => {
      const scoped = selector.split(",").map((part) => `.${flow} ${part.trim().replace(/^\.stream /, "")}`);
      const said = taken.map((line) =>
        line.replace(
          /var\((--line|--wash)(?:,\s*var\(--[a-z-]+\))?\)/g,
          (_, name: string) => values.get(name) ?? "none",
        ),
      );
      return `${scoped.join(",")}{${said.join(";")}}`;
    }),
  ];
}
