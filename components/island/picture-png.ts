/** Pixels of a picture for each of its units: sharp in print and on fine screens. */
const SCALE = 2;
/** Families that the pictures are set in; the serif one stands in no picture. */
const OURS = /^"?Roundtrip (?!Serif)/;

/**
 * A picture of the page as pixels, made from its file: title, key, day, source and address are burnt in there. The fonts
 * of the page go into it, because a picture on its own may load none.
 */
export async function drawPng(page: Document, svgAddress: string): Promise<Blob> {
  const answer = await fetch(svgAddress);
  if (!answer.ok) throw new Error(`${svgAddress} answered ${answer.status}`);
  const svg = await answer.text();
  const faces = await Promise.all(facesFor(page, new Set(svg)).map(embedFace));
  const family = getComputedStyle(page.documentElement).getPropertyValue("--font-sans");
  const styled = svg.replace("</style>", `svg{font-family:${family}}${faces.join("")}</style>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(styled)}`;
  await image.decode();
  const canvas = page.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture was made")) : resolve(blob)), "image/png");
  });
}

/** The upright faces of the page that hold one of some characters. */
function facesFor(page: Document, characters: ReadonlySet<string>): readonly CSSFontFaceRule[] {
  return [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const isOurs =
        OURS.test(style.getPropertyValue("font-family")) && style.getPropertyValue("font-style") !== "italic";
      return (
        isOurs &&
        /url\(/.test(style.getPropertyValue("src")) &&
        holdsOne(style.getPropertyValue("unicode-range"), characters)
      );
    });
}

function holdsOne(range: string, characters: ReadonlySet<string>): boolean {
  const spans = range.split(",").flatMap((part): readonly (readonly [number, number])[] => {
    const [, first, last] = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/i.exec(part) ?? [];
    return first === undefined ? [] : [[Number.parseInt(first, 16), Number.parseInt(last ?? first, 16)]];
  });
  if (spans.length === 0) return true;
  return [...characters].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([first, last]) => code >= first && code <= last);
  });
}

/** The rule of a face with its file written into it. */
async function embedFace({ cssText, style }: CSSFontFaceRule): Promise<string> {
  const [, address = ""] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src")) ?? [];
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return cssText.replace(/url\([^)]*\)/, `url("data:font/woff2;base64,${btoa(binary)}")`);
}
