import { addLoader, textLanguage } from "../texts/catalogue.ts";
import { PSEUDO } from "../texts/languages.ts";
import { pseudoText } from "../texts/pseudoText.ts";
import { createMessageBook, type MessageBook } from "./messageBook.ts";

let book: MessageBook = () => null;
addLoader("messages", async () => {
  const [{ messages }, { declaredWords }] = await Promise.all([
    import("./messages.de.ts"),
    import("./declaredWords.ts"),
  ]);
  book = createMessageBook(messages, declaredWords());
});

/** What the server or the engine said, in the reader's language; as it was said where nobody has translated it. */
export function wordedMessage(message: string): string {
  const language = textLanguage();
  if (language === "en") return message;
  const german = book(message);
  if (german === null) return message;
  return language === PSEUDO ? pseudoText(message) : german;
}
