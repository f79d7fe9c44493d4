/** As intake maps them: U+0000 and lone surrogates become U+FFFD, line ends LF. */
export function asIntake(text: string): string {
  return text.replace(/\0/g, "\uFFFD").replace(/\r\n?/g, "\n").toWellFormed();
}

/** Texts made to hurt, each a unit that is told many times over. */
export const UNITS: readonly (readonly [name: string, unit: string])[] = [
  ["digits", "7"],
  ["opening brackets", "("],
  ["numbers with commas", "1,"],
  ["numbers with points", "1."],
  ["hyphens", "-"],
  ["double quotes", '"'],
  ["quotation marks that open", "“"],
  ["one letter", "q"],
  ["zero-width joiners", "a\u200d"],
  ["bidi controls", "\u202e21\u202c "],
  ["number words", "two hundred and "],
  ["of them", "12 of whom "],
  ["killed", "killed 12 people and "],
  ["said", "X said Y said "],
  ["between", "between 3 and "],
  ["dollars", "$5 million "],
  ["half of", "half of the "],
  ["sentences", "On 3 May 2016 strikes killed 12 people in Aleppo. "],
  ["headings", "Raqqa\n\n"],
  ["table rows", "Aleppo\t12\t30\n"],
  ["trends", "attacks rose, raids fell, "],
  ["if", "if the army would "],
];
