import type { Import } from "@gantry/records";
import { Button, Progress } from "@mantine/core";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { importTexts } from "./texts.ts";
import classes from "./import.module.css";

/** Reading or writing: how far it is, and a way out. */
export function ImportProgress({ import: shown, onCancel }: { import: Import; onCancel: () => void }) {
  const t = useTexts(importTexts);
  const format = useFormat();
  const writing = shown.status === "writing";
  return (
    <Section title={shown.fileName} description={format.bytes(shown.sizeBytes)}>
      <div role="status" className={classes["stack"]}>
        <p className={classes["plain"]}>{t(writing ? "import.writing" : "import.reading")}</p>
        <Progress
          value={Math.max(2, shown.progress * 100)}
          animated
          aria-label={t(writing ? "import.writing" : "import.reading")}
          size="lg"
        />
      </div>
      <div>
        <Button variant="default" onClick={onCancel}>
          {t("import.cancel")}
        </Button>
      </div>
    </Section>
  );
}
