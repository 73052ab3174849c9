import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../../ui/feedback/Dialog.tsx";
import { projectNow } from "../../../../platform/format/projectNow.ts";
import type { PlanStore } from "../sync/planStore.ts";
import { planTexts } from "../texts.ts";
import type { ViewChoice } from "../view/viewChoice.ts";
import { papers, type PaperName } from "./paper.ts";
import { printPages } from "./printPages.ts";
import classes from "./PrintDialog.module.css";
import { printSheets, useSheets } from "./printSheets.ts";

interface PrintDialogProps {
  store: PlanStore;
  choice: ViewChoice;
  onClose: () => void;
}

const SCALES = { fit: null, weeks: 4, days: 14 } as const;

/** Sheet and scale, with the first sheet before one's eyes; the browser's own dialog prints it or makes a PDF of it. */
export function PrintDialog({ store, choice, onClose }: PrintDialogProps) {
  const t = useTexts(planTexts);
  const { locale, moment } = useFormat();
  const { user, organisation } = useSession();
  const [name, setName] = useState<PaperName>("a4");
  const [across, setAcross] = useState(true);
  const [scale, setScale] = useState<keyof typeof SCALES>("fit");
  const paper = { name, across };
  const subtitle = t("print.subtitle", { name: user.name, date: moment(new Date().toISOString()) });
  const now = projectNow(user.timeZone ?? organisation.timeZone);
  const sheets = useSheets(
    () =>
      printPages({ store, choice, paper, pixelsPerDay: SCALES[scale], locale, personId: user.personId, now, subtitle }),
    [store, name, across, scale, locale],
  );
  const print = () => void printSheets(sheets, paper).then(onClose);
  return (
    <Dialog
      opened
      title={t("print")}
      size="lg"
      onClose={onClose}
      confirm={{ label: t("print.do", { count: sheets.length }), run: print }}
    >
      <div className={classes["choices"]}>
        <Select
          label={t("print.paper")}
          data={(Object.keys(papers) as PaperName[]).map((value) => ({ value, label: t(`paper.${value}`) }))}
          value={name}
          onChange={(value) => value && setName(value)}
          allowDeselect={false}
        />
        <div>
          <div className={classes["label"]}>{t("print.orientation")}</div>
          <SegmentedControl
            aria-label={t("print.orientation")}
            value={across ? "across" : "upright"}
            data={[
              { value: "across", label: t("print.across") },
              { value: "upright", label: t("print.upright") },
            ]}
            onChange={(value) => setAcross(value === "across")}
          />
        </div>
        <div>
          <div className={classes["label"]}>{t("print.scale")}</div>
          <SegmentedControl
            aria-label={t("print.scale")}
            value={scale}
            data={(Object.keys(SCALES) as (keyof typeof SCALES)[]).map((value) => ({
              value,
              label: t(`print.scale.${value}`),
            }))}
            onChange={(value) => setScale(value)}
          />
        </div>
      </div>
      {sheets[0] !== undefined && <img className={classes["sheet"]} src={sheets[0]} alt={t("print.preview")} />}
      <p className={classes["note"]}>{t("print.note", { count: sheets.length })}</p>
    </Dialog>
  );
}
