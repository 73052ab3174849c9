import { ActionIcon, Progress } from "@mantine/core";
import { X } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { collaborationTexts } from "../texts.ts";
import type { Upload } from "./useUploads.ts";
import classes from "./files.module.css";

/** A file on its way, or why it did not come. */
export function UploadRow({ upload, onClose }: { upload: Upload; onClose: () => void }) {
  const t = useTexts(collaborationTexts);
  const format = useFormat();
  const { name, share, error, stop } = upload;
  const told = error ? t("files.failed", { name }) : t("files.uploading", { name, percent: format.percent(share) });
  return (
    <li className={classes["upload"]}>
      <div className={classes["facts"]}>
        <span>{told}</span>
        {error ? <ProblemNotice error={error} /> : <Progress value={share * 100} size="sm" aria-label={told} />}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t(error ? "files.dismiss" : "files.cancel", { name })}
        onClick={error ? onClose : stop}
      >
        <X size={15} />
      </ActionIcon>
    </li>
  );
}
