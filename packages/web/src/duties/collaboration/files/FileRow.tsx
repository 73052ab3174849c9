import { attachment, type AttachmentRow } from "@gantry/records";
import { ActionIcon } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { FileText, Trash2 } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { mayTidy, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import classes from "./files.module.css";

interface FileRowProps extends SubjectProps {
  file: AttachmentRow;
  nameOf: (id: string | null) => string;
}

/** One file: its picture where there is one, who brought it, how to save it. */
export function FileRow({ file, nameOf, ...subject }: FileRowProps) {
  const t = useTexts(collaborationTexts);
  const format = useFormat();
  const { user } = useSession();
  const removal = useMutation({
    mutationFn: () => applyEdits([deleteEdit(attachment, file)]),
    onSuccess: (result) => showUndoable(t("files.deleted", { name: file.fileName }), result),
    onError: showProblem,
  });
  const base = `/api/attachments/${file.id}`;
  return (
    <li className={classes["file"]}>
      {file.thumbnail ? (
        <img className={classes["picture"]} src={`${base}/thumbnail`} alt="" loading="lazy" />
      ) : (
        <span className={classes["picture"]} aria-hidden>
          <FileText size={20} />
        </span>
      )}
      <div className={classes["facts"]}>
        <a href={`${base}/content`} download={file.fileName} aria-label={t("files.download", { name: file.fileName })}>
          {file.fileName}
        </a>
        <div className={classes["hint"]}>
          {format.bytes(file.sizeBytes)} ·{" "}
          {t("files.by", { who: nameOf(file.authorId), when: format.ago(file.createdAt) })}
        </div>
      </div>
      {(file.authorId === user.id || mayTidy(subject)) && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t("files.delete", { name: file.fileName })}
          onClick={() => removal.mutate()}
          loading={removal.isPending}
        >
          <Trash2 size={15} />
        </ActionIcon>
      )}
    </li>
  );
}
