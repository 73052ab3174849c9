import { fieldLabel, recordName, recordNamed, type Found } from "@gantry/records";
import { Link } from "@tanstack/react-router";
import { hashOf } from "../../../platform/places/partOf.ts";
import { placeOf } from "../../../platform/places/placeOf.ts";
import { visited } from "../../../platform/places/recentPlaces.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { MarkedText } from "../../../ui/marked/MarkedText.tsx";
import classes from "./SearchPage.module.css";

/** Results one below the other, each leading to its place. */
export function FoundList({ items }: { items: readonly Found[] }) {
  return (
    <ol className={classes["list"]}>
      {items.map((found) => (
        <li key={`${found.record} ${found.id}`}>
          <FoundRow found={found} />
        </li>
      ))}
    </ol>
  );
}

function FoundRow({ found }: { found: Found }) {
  const language = useTextLanguage();
  const { record, key, title, marks, snippet, projectName } = found;
  const declaration = recordNamed(record);
  const where = record === "project" ? null : projectName;
  return (
    <Link to={placeOf(found)} hash={hashOf(found).slice(1)} className={classes["found"]} onClick={() => visited(found)}>
      <span className={classes["title"]}>
        {key && <span className={classes["key"]}>{key}</span>} <MarkedText text={title} marks={marks} />
      </span>
      {snippet && (
        <span className={classes["snippet"]}>
          {fieldLabel(declaration, snippet.field, language)}: <MarkedText text={snippet.text} marks={snippet.marks} />
        </span>
      )}
      <span className={classes["where"]}>
        {recordName(declaration, language)}
        {where && ` · ${where}`}
      </span>
    </Link>
  );
}
