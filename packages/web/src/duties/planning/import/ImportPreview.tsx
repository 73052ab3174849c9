import { api, type Import } from "@gantry/records";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { uuidV7 } from "../../../platform/api/uuidV7.ts";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Notice } from "../../../ui/states/Notice.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { importTexts } from "./texts.ts";
import { planningTexts } from "../texts.ts";
import { DocumentPreview } from "./DocumentPreview.tsx";
import { FindingList } from "./FindingList.tsx";
import { acceptBody, firstChoices, missingFields, type AcceptBody } from "./importChoices.ts";
import classes from "./import.module.css";

interface ImportPreviewProps {
  import: Import;
  onAccepted: (next: Import) => void;
  onCancel: () => void;
}

/** What a file holds and what would become of it; nothing is written yet. */
export function ImportPreview({ import: shown, onAccepted, onCancel }: ImportPreviewProps) {
  const t = useTexts(importTexts);
  const planning = useTexts(planningTexts);
  const format = useFormat();
  const [choices, setChoices] = useState(() => firstChoices(shown.documents));
  const accept = useMutation({
    mutationFn: (body: AcceptBody) =>
      call(api.imports.accept, { params: { id: shown.id }, body }, { idempotencyKey: uuidV7() }),
    onSuccess: onAccepted,
  });
  const missing = missingFields(choices);
  const body = acceptBody(shown.documents, choices);
  return (
    <div className={classes["stack"]}>
      <Notice tone="info">
        <p>
          {t("import.preview", {
            file: shown.fileName,
            format: shown.format ? planning(`format.${shown.format}` as "format.mspdi") : "",
            size: format.bytes(shown.sizeBytes),
          })}{" "}
          {t("import.nothingYet")}
        </p>
      </Notice>
      <FindingList findings={shown.findings} />
      {shown.documents.map((document) => (
        <DocumentPreview
          key={document.index}
          document={document}
          choice={choices[document.index] ?? { into: "skip", key: "", name: "" }}
          missing={missing.filter(({ index }) => index === document.index).map(({ field }) => field)}
          onChange={(choice) => setChoices({ ...choices, [document.index]: choice })}
        />
      ))}
      <ProblemNotice error={accept.error} />
      <div className={classes["actions"]}>
        <Button variant="default" onClick={onCancel}>
          {t("import.giveUp")}
        </Button>
        <Button
          onClick={() => accept.mutate(body)}
          loading={accept.isPending}
          disabled={missing.length > 0 || body.documents.length === 0}
        >
          {t("import.accept")}
        </Button>
      </div>
    </div>
  );
}
