import { fromLeft, isolate } from "@/lib/domain/bidi";

const isolated = new WeakMap<object, object>();

/**
 * A table of wording whose sentences keep every value they are given to its own direction: names come from people, and
 * a sentence made of two names from right to left would else read backwards. Every table goes through here, so that no
 * sentence has to think of it.
 */
export function isolateValues<Table extends object>(table: Table): Table {
  return remember(table, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      // What a list can do by itself is no sentence.
      if (!Object.hasOwn(target, key)) return found;
      if (typeof found === "function") return isolateSentence(found);
      // A case may begin a line with a word of its own.
      if (typeof found === "string") return fromLeft(found);
      return typeof found === "object" && found !== null ? isolateValues(found) : found;
    },
  });
}

function isolateSentence<Sentence extends object>(sentence: Sentence): Sentence {
  return remember(sentence, {
    apply(target, self, values: readonly unknown[]) {
      if (typeof target !== "function") return undefined;
      const said: unknown = Reflect.apply(target, self, values.map(isolateValue));
      return typeof said === "string" ? fromLeft(said) : said;
    },
  });
}

/** One wrapping per table or sentence, so that the same one is the same one to whoever compares. */
function remember<Wrapped extends object>(original: Wrapped, handler: ProxyHandler<Wrapped>): Wrapped {
  const known = isolated.get(original);
  if (known) return known as Wrapped;
  const wrapped = new Proxy(original, handler);
  isolated.set(original, wrapped);
  return wrapped;
}

function isolateValue(value: unknown): unknown {
  if (typeof value === "string") return isolate(value);
  return Array.isArray(value) ? value.map(isolateValue) : value;
}
