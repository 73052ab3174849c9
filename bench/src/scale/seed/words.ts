/** A few words are in everything, most in little: as people write. */
export const verbs =
  "Order Install Migrate Test Train Review Approve Document Retire Plan Check Update Configure Move Prepare".split(" ");
export const things =
  "firewall server laptop mailbox licence database network printer backup certificate contract phone account switch router".split(
    " ",
  );

const heads = "bal cor del fam gor hul jin kem lor mun nav pel qui rod sol tav".split(" ");
const middles = "ara eno ilu oma uri ake ine opo asi elu ivo odo uma ani ero isu".split(" ");
const tails = "bek dan fol gim hart kon lund mer nox pran rast sil tum vend wick zor ban det fin gul".split(" ");

/** Names of plants, vendors and machines that little else bears: some five thousand. */
export const rareWords: readonly string[] = heads.flatMap((head) =>
  middles.flatMap((middle) => tails.map((tail) => `${head}${middle}${tail}`)),
);

/** One of the words, as SQL; `index` is SQL of a number that is not negative. */
export function oneOf(words: readonly string[], index: string): string {
  return `(array['${words.join("','")}'])[1 + (${index}) % ${words.length}]`;
}
