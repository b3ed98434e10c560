import postcss, { type Rule } from "postcss";

/** Families as the typesetter knows them; the pages use the variable cuts of the same faces. */
const PRINT_FONTS = '"Source Sans 3", "Noto Sans SC"';

/**
 * A picture whose styles a typesetter understands: custom properties are replaced by their values for light paper, and
 * rules that depend on the theme, the pointer or the focus are left out. The typesetter's SVG reader knows selectors
 * but no `var()`.
 */
export function printSvg(svg: string): string {
  return svg.replace(/<style>([\s\S]*?)<\/style>/g, (_whole, css: string) => `<style>${flattenStyles(css)}</style>`);
}

function flattenStyles(css: string): string {
  const sheet = postcss.parse(css);
  const values = new Map<string, string>([["--font-sans", PRINT_FONTS]]);
  const classFlows = new Map<string, string>();
  sheet.walkRules((rule) => {
    if (isLeftOut(rule)) return;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      if (rule.selector === ":root") {
        if (!values.has(prop)) values.set(prop, value);
      } else if (prop === "--flow") {
        for (const [name] of rule.selector.matchAll(/\.flow-[a-z]+/g)) classFlows.set(name, value);
      }
    });
  });

  const printed: string[] = [".arrow-reach { display: none }"];
  sheet.walkRules((rule) => {
    if (isLeftOut(rule) || rule.selector === ":root") return;
    const declarations = rule.nodes.flatMap((node) =>
      node.type === "decl" && !node.prop.startsWith("--") ? [`${node.prop}: ${node.value}`] : [],
    );
    if (declarations.length === 0) return;
    const text = declarations.join("; ");
    printed.push(`${rule.selector} { ${resolve(text, values)} }`);
    if (!text.includes("var(--flow")) return;
    for (const [name, flow] of classFlows) {
      const scoped = rule.selectors.map((selector) => `${name} ${selector}`).join(", ");
      printed.push(`${scoped} { ${resolve(text, new Map([...values, ["--flow", resolve(flow, values)]]))} }`);
    }
  });
  return printed.filter((line) => !line.includes("arrow-reach {") || line.includes("display: none")).join("\n");
}

function isLeftOut(rule: Rule): boolean {
  return rule.parent?.type === "atrule" || /\[data-theme|:hover|:focus|:target|:has\(|:is\(/.test(rule.selector);
}

/** Replaces every `var(--name, fallback)` by its value, else its fallback; values may use variables themselves. */
function resolve(text: string, values: ReadonlyMap<string, string>): string {
  const replaced = text.replace(
    /var\((--[a-z0-9-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g,
    (_whole, name: string, fallback: string | undefined) => values.get(name) ?? fallback ?? "currentColor",
  );
  return replaced.includes("var(") && replaced !== text ? resolve(replaced, values) : replaced;
}
