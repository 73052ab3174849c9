import type { Import } from "@gantry/records";
import { wordedMessage } from "../../../platform/messages/wordedMessage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Notice } from "../../../ui/states/Notice.tsx";
import { importTexts } from "./texts.ts";
import classes from "./import.module.css";
import { usePlaceText } from "./usePlaceText.ts";

const tones = { error: "bad", warning: "warn", note: "info" } as const;
const SHOWN = 50;

/** What was found in a file, each with its place there. */
export function FindingList({ findings }: { findings: Import["findings"] }) {
  const t = useTexts(importTexts);
  const placeOf = usePlaceText();
  if (findings.length === 0) return null;
  return (
    <div className={classes["stack"]}>
      {findings.slice(0, SHOWN).map((finding, index) => (
        <Notice key={index} tone={tones[finding.severity]}>
          <p>{wordedMessage(finding.message)}</p>
          {finding.hint && <p>{wordedMessage(finding.hint)}</p>}
          <p className={classes["place"]}>{placeOf(finding)}</p>
        </Notice>
      ))}
      {findings.length > SHOWN && (
        <p className={classes["plain"]}>{t("import.moreFindings", { count: findings.length - SHOWN })}</p>
      )}
    </div>
  );
}
