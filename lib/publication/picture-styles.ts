import { FLOW_FAMILIES } from "@/lib/domain/model/vocabulary";

const PRINT_FONTS = '"Source Sans 3", "Source Sans 3 Variable", "Noto Sans SC", "Noto Sans SC Variable", sans-serif';
/** Rules that mean something without a pointer, a keyboard or a script: those for the picture at rest. */
const AT_REST = /^[.a-z0-9 _-]+(,\s*[.a-z0-9 _-]+)*$/i;
const OF_THE_PICTURE = /\.(arrow-|width-|line-|glyph|kind-|is-hub|node-label|tag\b)/;

/**
 * Styles of the picture as a file of its own: the light colours written out, because typesetters and other readers of
 * SVG know neither custom properties nor colour schemes. Rules that take the colour of a flow become one per family.
 *
 * @param tokens the design tokens; their first block holds the light values
 * @param styles the style sheet of the picture
 */
export function flattenPictureStyles(tokens: string, styles: string): string {
  const values = readTokens(tokens);
  const plain = styles.replace(/\/\*[\s\S]*?\*\//g, "");
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector = "", body = ""]) => {
    const name = selector.replace(/\s+/g, " ").trim();
    if (!AT_REST.test(name) || !OF_THE_PICTURE.test(name)) return [];
    return expandFlow(name, body.replace(/\s+/g, " ").trim());
  });
  const sheet = [
    `svg{background:${values.get("paper") ?? "#fff"};font-family:${PRINT_FONTS}}`,
    ".arrow-reach{fill:none;stroke:none}",
    ...rules.filter((rule) => !rule.startsWith(".arrow-reach")),
  ].join("\n");
  return sheet.replace(/var\(--([a-z-]+)(?:,[^()]*(?:\([^()]*\))?[^()]*)?\)/g, (_, token: string) => {
    return values.get(token) ?? "currentColor";
  });
}

function readTokens(tokens: string): ReadonlyMap<string, string> {
  const [, light = ""] = /:root\s*\{([^}]*)\}/.exec(tokens) ?? [];
  return new Map([...light.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}

/** One rule per family where a rule takes the colour of its flow. */
function expandFlow(selector: string, body: string): readonly string[] {
  if (!/var\(--flow[,)]/.test(body)) return [`${selector}{${body}}`];
  return FLOW_FAMILIES.map((family) => {
    const scoped = selector
      .split(",")
      .map((part) => part.trim())
      .flatMap((part) => [`.flow-${family} ${part}`, `${part}.flow-${family}`])
      .join(",");
    return `${scoped}{${body.replace(/var\(--flow(?:,\s*var\(--[a-z-]+\))?\)/g, `var(--flow-${family})`)}}`;
  });
}
