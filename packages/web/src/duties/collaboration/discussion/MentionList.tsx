import { useTexts } from "../../../platform/texts/useTexts.ts";
import { collaborationTexts } from "../texts.ts";
import type { MentionPicker } from "./useMentionPicker.ts";
import classes from "./discussion.module.css";

/** The people that can be mentioned, below the text. The text keeps the focus. */
export function MentionList({ picker }: { picker: MentionPicker }) {
  const t = useTexts(collaborationTexts);
  if (picker.nobody)
    return (
      <p role="status" className={classes["hint"]}>
        {t("mention.none")}
      </p>
    );
  if (!picker.isOpen) return null;
  return (
    <ul id={picker.listId} role="listbox" aria-label={t("mention.people")} className={classes["people"]}>
      {picker.people.map((person, index) => (
        <li
          key={person.id}
          id={`${picker.listId}-${index}`}
          role="option"
          aria-selected={index === picker.at}
          className={classes["person"]}
          // A click must not take the focus from the text.
          onMouseDown={(event) => {
            event.preventDefault();
            picker.pick(person);
          }}
        >
          {person.name}
        </li>
      ))}
    </ul>
  );
}
