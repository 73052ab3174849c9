import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { uiTexts } from "../texts.ts";
import classes from "./MoreRows.module.css";

interface MoreRowsProps {
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
  shown: number;
  total: number | undefined;
}

/** Loads the next rows when the end of the list comes in sight; a button does the same without scrolling. */
export function MoreRows({ hasMore, busy, onMore, shown, total }: MoreRowsProps) {
  const t = useTexts(uiTexts);
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef({ busy, onMore });
  useEffect(() => {
    latest.current = { busy, onMore };
  });
  useEffect(() => {
    if (!hasMore || !end.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting && !latest.current.busy) latest.current.onMore();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, shown]);
  return (
    <div ref={end} className={classes["more"]}>
      <span role="status">{t("table.count", { count: total ?? shown })}</span>
      {hasMore && (
        <Button variant="default" size="xs" onClick={onMore} loading={busy}>
          {t("table.more")}
        </Button>
      )}
    </div>
  );
}
