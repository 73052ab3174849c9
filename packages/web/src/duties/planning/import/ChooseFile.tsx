import { Button } from "@mantine/core";
import { FileUp } from "lucide-react";
import { useId, useRef, useState, type DragEvent } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { importTexts } from "./texts.ts";
import classes from "./import.module.css";

interface ChooseFileProps {
  onChoose: (file: File) => void;
  busy: boolean;
  error: unknown;
}

/** Drop a file or pick one. The content decides what it is, not its name. */
export function ChooseFile({ onChoose, busy, error }: ChooseFileProps) {
  const t = useTexts(importTexts);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onChoose(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={classes["stack"]}>
      <div
        className={classes["drop"]}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp size={32} aria-hidden />
        <p className={classes["dropTitle"]}>{t("import.drop")}</p>
        <Button onClick={() => input.current?.click()} loading={busy} aria-describedby={hint}>
          {t("import.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t("import.choose")}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <p id={hint} className={classes["hint"]}>
          {t("import.formats")}
        </p>
      </div>
      <ProblemNotice error={error} />
    </div>
  );
}
