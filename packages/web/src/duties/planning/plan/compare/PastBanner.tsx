import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { ChevronLeft, ChevronRight, History } from "lucide-react";
import { useFormat } from "../../../../platform/format/useFormat.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import type { ToolProps } from "../toolbar/toolProps.ts";
import classes from "./compare.module.css";
import { compareTexts } from "./texts.ts";
import { useMoments } from "./useMoments.ts";

interface PastBannerProps extends Pick<ToolProps, "choice" | "change"> {
  projectId: string;
  /** The moment that is shown. */
  at: string;
  onOther: () => void;
}

/** Says that this is the plan as it was, steps through what was done, and leads back. */
export function PastBanner({ projectId, at, choice, change, onOther }: PastBannerProps) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const moments = useMoments(projectId, at).data;
  const [last, earlier] = moments?.before ?? [];
  const later = moments?.after[0];
  const step = (label: string, to: string | undefined, Icon: typeof ChevronLeft) => (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={to === undefined}
        onClick={() => to !== undefined && change({ at: to })}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={classes["banner"]} role="region" aria-label={t("past.banner")}>
      <History size={18} aria-hidden />
      <div className={classes["bannerText"]} role="status">
        <strong>{t("past.as", { when: format.moment(at, "dayTime") })}</strong> {t("past.readOnly")}
        {last && (
          <span className={classes["muted"]}>
            {" "}
            {t("past.after", { name: last.by ?? t("past.system"), when: format.moment(last.at, "dayTime") })}{" "}
            {t("past.changes", { count: last.changes })}
          </span>
        )}
      </div>
      {step(t("past.earlier"), earlier?.at, ChevronLeft)}
      {step(t("past.later"), later?.at, ChevronRight)}
      <Button size="compact-sm" variant="default" onClick={onOther}>
        {t("past.other")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          change({
            at: null,
            against: at,
            baselines: true,
            findings: false,
            open: null,
            why: null,
            layers: new Set([...choice.layers, "baseline"]),
          })
        }
      >
        {t("past.compare")}
      </Button>
      <Button size="compact-sm" onClick={() => change({ at: null })}>
        {t("past.back")}
      </Button>
    </div>
  );
}
