import { recordName, recordNamed } from "@gantry/records";
import { useEffect, useRef } from "react";
import { useTextLanguage } from "../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { MarkedText } from "../../ui/marked/MarkedText.tsx";
import { appTexts } from "../texts.ts";
import classes from "./CommandPalette.module.css";
import { keyChoices, keysOf } from "../../platform/keyboard/keyChoices.ts";
import { Chord } from "../../ui/keys/Chord.tsx";
import type { PaletteEntry, PaletteGroup } from "./paletteEntries.ts";

interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  active: PaletteEntry | null;
  onChoose: (entry: PaletteEntry) => void;
  onPoint: (entry: PaletteEntry) => void;
}

/** What the palette offers; the field above keeps the focus and points into it. */
export function PaletteList({ id, groups, active, onChoose, onPoint }: PaletteListProps) {
  const t = useTexts(appTexts);
  const language = useTextLanguage();
  const list = useRef<HTMLDivElement>(null);
  const headingOf = (kind: PaletteGroup["kind"]) =>
    typeof kind === "string" ? t(`palette.${kind}`) : recordName(recordNamed(kind.record), language, "many");
  useEffect(() => {
    if (active) list.current?.querySelector(`[id="${id}-${active.id}"]`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t("keys.palette")} className={classes["list"]}>
      {groups.map(({ kind, entries }) => (
        <div key={headingOf(kind)} role="group" aria-label={headingOf(kind)}>
          <p className={classes["group"]} aria-hidden>
            {headingOf(kind)}
          </p>
          {entries.map((entry) => (
            <div
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === active?.id}
              className={classes["entry"]}
              onClick={() => onChoose(entry)}
              onKeyDown={(event) => event.key === "Enter" && onChoose(entry)}
              onPointerMove={() => entry.id !== active?.id && onPoint(entry)}
            >
              <EntryLine entry={entry} then={t("keys.then")} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function EntryLine({ entry, then }: { entry: PaletteEntry; then: string }) {
  const t = useTexts(appTexts);
  if ("everything" in entry)
    return <span className={classes["title"]}>{t("palette.all", { text: entry.everything })}</span>;
  if ("command" in entry) {
    const [keys] = keysOf(entry.command, keyChoices.get());
    return (
      <>
        <span className={classes["title"]}>{entry.command.title}</span>
        {keys && <Chord keys={keys} then={then} />}
      </>
    );
  }
  const { key, title, record, projectName, marks, snippet } = entry.found;
  return (
    <>
      {key && <span className={classes["key"]}>{key}</span>}
      <span className={classes["title"]}>
        <MarkedText text={title} marks={marks} />
        {snippet && marks.length === 0 && (
          <span className={classes["where"]}>
            {" "}
            <MarkedText text={snippet.text} marks={snippet.marks} />
          </span>
        )}
      </span>
      {record !== "project" && projectName && <span className={classes["where"]}>{projectName}</span>}
    </>
  );
}
