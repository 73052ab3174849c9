import { Button } from "@mantine/core";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import classes from "./leveling.module.css";
import type { TakenTime } from "./takenTime.ts";
import { levelingTexts } from "./texts.ts";

interface TakenNoticeProps {
  taken: Omit<TakenTime, "bookings"> & { retry: () => void };
}

/** That the time which is taken of people is not known yet, not at all, or not as a whole. */
export function TakenNotice({ taken: { isPending, error, hasMore, retry } }: TakenNoticeProps) {
  const t = useTexts(levelingTexts);
  return (
    <>
      {error !== null && (
        <ProblemNotice error={error}>
          <p>{t("taken.failed")}</p>
          <Button size="compact-sm" variant="default" onClick={retry}>
            {t("taken.retry")}
          </Button>
        </ProblemNotice>
      )}
      {isPending && (
        <p role="status" className={classes["muted"]}>
          {t("taken.pending")}
        </p>
      )}
      {hasMore && <p className={classes["muted"]}>{t("taken.more")}</p>}
    </>
  );
}
