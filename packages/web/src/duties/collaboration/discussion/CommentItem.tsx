import { comment as declared, type CommentRow, type ReactionRow } from "@gantry/records";
import { useMutation } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { applyEdits, deleteEdit } from "../../../platform/records/edits.ts";
import { partOf } from "../../../platform/places/partOf.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { Markdown } from "../../../ui/markdown/Markdown.tsx";
import { mayTalk, mayTidy, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import { CommentMenu } from "./CommentMenu.tsx";
import { EditComment } from "./EditComment.tsx";
import { Reactions } from "./Reactions.tsx";
import classes from "./discussion.module.css";

interface CommentItemProps extends SubjectProps {
  comment: CommentRow;
  /** The comment it answers, as far as that is still there. */
  answers: CommentRow | null;
  reactions: readonly ReactionRow[];
  nameOf: (id: string | null) => string;
  onAnswer: (quote: boolean) => void;
}

/** One thing somebody said. */
export function CommentItem({ comment, answers, reactions, nameOf, onAnswer, ...subject }: CommentItemProps) {
  const t = useTexts(collaborationTexts);
  const format = useFormat();
  const { user } = useSession();
  const [editing, setEditing] = useState(false);
  const removal = useMutation({
    mutationFn: () => applyEdits([deleteEdit(declared, comment)]),
    onSuccess: (result) => showUndoable(t("comment.deleted"), result),
    onError: showProblem,
  });
  const who = nameOf(comment.authorId);
  const isOwn = comment.authorId === user.id;
  const item = useRef<HTMLLIElement>(null);
  const isMeant = partOf(useLocation({ select: ({ hash }) => hash }))?.id === comment.id;
  useEffect(() => {
    if (!isMeant) return;
    item.current?.focus({ preventScroll: true });
    item.current?.scrollIntoView({ block: "center" });
  }, [isMeant]);
  return (
    <li
      ref={item}
      tabIndex={-1}
      data-meant={isMeant || undefined}
      className={classes["comment"]}
      aria-label={t("comment.by", { who, when: format.ago(comment.createdAt) })}
    >
      <header className={classes["head"]}>
        <strong>{who}</strong>
        <time dateTime={comment.createdAt} title={format.moment(comment.createdAt)} className={classes["hint"]}>
          {format.ago(comment.createdAt)}
        </time>
        {comment.editedAt !== null && (
          <span className={classes["hint"]} title={t("comment.editedAt", { when: format.moment(comment.editedAt) })}>
            · {t("comment.edited")}
          </span>
        )}
        <CommentMenu
          label={t("comment.actions", { who })}
          {...(mayTalk(subject) ? { onAnswer } : {})}
          {...(isOwn && mayTalk(subject) ? { onEdit: () => setEditing(true) } : {})}
          {...(isOwn || mayTidy(subject) ? { onDelete: () => removal.mutate() } : {})}
        />
      </header>
      {answers && <p className={classes["answers"]}>{t("comment.repliesTo", { who: nameOf(answers.authorId) })}</p>}
      {editing ? (
        <EditComment {...subject} comment={comment} onDone={() => setEditing(false)} />
      ) : (
        <Markdown text={comment.body} />
      )}
      <Reactions {...subject} comment={comment} reactions={reactions} nameOf={nameOf} />
    </li>
  );
}
