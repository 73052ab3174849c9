import type { Conflict } from "@gantry/records";
import { Button, Group } from "@mantine/core";
import { useFormat } from "../../platform/format/useFormat.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { Notice } from "../states/Notice.tsx";
import { uiTexts } from "../texts.ts";
import classes from "./ConflictNotice.module.css";

interface ConflictNoticeProps {
  conflict: Conflict | null;
  label: (field: string) => string;
  show: (field: string, value: unknown) => string;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people changed the same: shows both values, who and when, and lets one choose. Nothing was written yet. */
export function ConflictNotice({ conflict, label, show, onMine, onTheirs }: ConflictNoticeProps) {
  const t = useTexts(uiTexts);
  const format = useFormat();
  if (!conflict) return null;
  const { changedBy, changedAt, fields } = conflict;
  return (
    <Notice tone="warn" live>
      <p>
        <strong>
          {t("conflict.title", {
            who: changedBy ?? t("conflict.somebody"),
            when: changedAt ? format.ago(changedAt) : "",
          })}
        </strong>
      </p>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("conflict.field")}</th>
            <th scope="col">{t("conflict.yours")}</th>
            <th scope="col">{t("conflict.theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{label(field)}</th>
              <td>{show(field, conflict.yours[field])}</td>
              <td>{show(field, conflict.theirs[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap="xs">
        <Button size="xs" onClick={onMine}>
          {t("conflict.keepMine")}
        </Button>
        <Button size="xs" variant="default" onClick={onTheirs}>
          {t("conflict.takeTheirs")}
        </Button>
      </Group>
    </Notice>
  );
}
