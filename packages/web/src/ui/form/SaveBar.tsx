import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { ProblemNotice } from "../states/ProblemNotice.tsx";
import { uiTexts } from "../texts.ts";
import classes from "./SaveBar.module.css";

interface SaveBarProps {
  form: { dirty: boolean; busy: boolean; error: unknown; save(): void; discard(): void };
  /** Shown above the buttons, e.g. a conflict. */
  children?: ReactNode;
}

/** Stands at the bottom of a form while something is not saved. */
export function SaveBar({ form, children }: SaveBarProps) {
  const t = useTexts(uiTexts);
  if (!form.dirty) return null;
  return (
    <div className={classes["bar"]} role="region" aria-label={t("unsaved")}>
      {children}
      <ProblemNotice error={form.error} />
      <div className={classes["buttons"]}>
        <span className={classes["text"]}>{t("unsaved")}</span>
        <Button variant="default" onClick={form.discard}>
          {t("discard")}
        </Button>
        <Button onClick={form.save} loading={form.busy}>
          {t("save")}
        </Button>
      </div>
    </div>
  );
}
