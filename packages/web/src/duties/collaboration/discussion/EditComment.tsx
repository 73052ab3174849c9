import { comment as declared, type CommentRow } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { attachmentTexts } from "../files/attachmentTexts.ts";
import type { SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import { CommentEditor } from "./CommentEditor.tsx";
import { useWrittenDraft } from "./useWrittenDraft.ts";
import { bodyOf, writtenFrom, type WrittenText } from "./writtenText.ts";

/** One's own comment, open to be changed. */
export function EditComment({
  comment,
  onDone,
  ...subject
}: SubjectProps & { comment: CommentRow; onDone: () => void }) {
  const t = useTexts(collaborationTexts);
  const [written, draft] = useWrittenDraft(`edit-${comment.id}`, writtenFrom(comment.body));
  const done = () => {
    draft.forget();
    onDone();
  };
  const saving = useMutation({
    mutationFn: (sent: WrittenText) => applyEdits([updateEdit(declared, comment, { body: bodyOf(sent) })]),
    // What was typed on meanwhile waits for being saved, too.
    onSuccess: (_, sent) => draft.sent(sent) && onDone(),
  });
  return (
    <CommentEditor
      {...subject}
      written={written}
      onWrite={draft.set}
      onAppend={draft.append}
      onSend={() => saving.mutate(written)}
      onCancel={done}
      onFiles={(files) => attachmentTexts(subject, files)}
      submit={t("comment.save")}
      busy={saving.isPending}
      error={saving.error}
      autoFocus
    />
  );
}
