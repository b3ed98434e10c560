/** The shape of wording that every language fills: any text for a text, the same values for a sentence with values. */
export type Widen<Message> = Message extends string
  ? string
  : Message extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Message]: Widen<Message[Key]> };
