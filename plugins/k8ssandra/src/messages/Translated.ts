/** The same texts in another language: every key, nothing but texts. */
export type Translated<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends string
    ? string
    : Translated<Messages[Key]>;
};
