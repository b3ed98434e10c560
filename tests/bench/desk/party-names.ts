const SYLLABLES =
  "al ber cor dan el fir gal hol in jor kel lum mar nor os per quil ros sol tor ul ver wil yar zen".split(" ");
const HAN = [..."安博辰东恩方格恒佳凯蓝明南欧鹏启瑞森泰维西新亚泽"];

/** A plain sequence of numbers between 0 and 1 that is the same on every machine. */
export function aSequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Made-up names: three syllables and a number of their own, and two to four Chinese characters or more, no two alike. */
export function nameParties(count: number, seed: number): readonly { readonly en: string; readonly zh: string }[] {
  const next = aSequence(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, number) => {
    const word = `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`;
    let zh = Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(HAN)).join("");
    const en = `${word[0]?.toUpperCase()}${word.slice(1)} ${pick(SYLLABLES)} ${number}`;
    while (taken.has(zh)) zh += HAN[(number + zh.length) % HAN.length];
    taken.add(zh);
    return { en, zh };
  });
}
