import type { RecordDeclaration } from "@gantry/records";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { registerTexts } from "../texts.ts";
import classes from "./list.module.css";

interface NewRowLineProps {
  declaration: RecordDeclaration;
  /** What one row is called. */
  one: string;
  /** Makes a row; gives back whether it was made, else the text stays. */
  onCreate: (title: string) => Promise<boolean>;
}

/** The line below the last one: a title and Enter make a row. */
export function NewRowLine({ declaration, one, onCreate }: NewRowLineProps) {
  const t = useTexts(registerTexts);
  const [title, setTitle] = useState("");
  if (!isMadeByTitle(declaration)) return null;
  const create = async () => {
    const typed = title.trim();
    if (typed === "") return;
    // The next one can be typed while this one is on its way; what is refused comes back.
    setTitle("");
    if (!(await onCreate(typed))) setTitle((now) => (now === "" ? typed : now));
  };
  return (
    <div className={classes["newLine"]}>
      <Plus size={16} aria-hidden />
      <input
        className={classes["newInput"]}
        data-new-row
        value={title}
        maxLength={200}
        aria-label={t("new.label", { what: one })}
        placeholder={t("new.placeholder", { what: one })}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") void create();
          if (event.key === "Escape") setTitle("");
        }}
      />
    </div>
  );
}

/** Whether a title is all that a new row must have, its project aside; what must say more is made by the form. */
function isMadeByTitle({ fields, title }: RecordDeclaration): boolean {
  const asked = Object.entries(fields).filter(([, { required, writable }]) => required && writable);
  return fields[title]?.kind === "text" && asked.every(([name]) => name === title || name === "projectId");
}
