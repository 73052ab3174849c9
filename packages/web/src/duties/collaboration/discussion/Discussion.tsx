import { comment, reaction, type CommentRow } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { hangingQuery, mayTalk, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import { useUserNames } from "../useUserNames.ts";
import { CommentItem } from "./CommentItem.tsx";
import { NewComment } from "./NewComment.tsx";
import type { Answered } from "./answered.ts";
import classes from "./discussion.module.css";

/** What people said about a row, the oldest first, and where to say more. */
export function Discussion(props: SubjectProps) {
  const t = useTexts(collaborationTexts);
  const nameOf = useUserNames();
  const comments = useQuery(hangingQuery(comment, props.row, "createdAt"));
  const reactions = useQuery(hangingQuery(reaction, props.row, "createdAt"));
  const [answered, setAnswered] = useState<Answered | null>(null);
  if (comments.isPending) return <LoadingState rows={2} height={56} />;
  if (comments.isError) return <FailedState error={comments.error} onRetry={() => void comments.refetch()} />;
  const byId = new Map(comments.data.map((each) => [each.id, each]));
  const answeredIn = ({ replyToId }: CommentRow) => (replyToId === null ? null : (byId.get(replyToId) ?? null));
  return (
    <div className={classes["discussion"]}>
      {comments.data.length === 0 ? (
        <p className={classes["hint"]}>{t("comment.empty")}</p>
      ) : (
        <ol aria-label={t("comment.list")} className={classes["list"]}>
          {comments.data.map((each) => (
            <CommentItem
              key={each.id}
              {...props}
              comment={each}
              answers={answeredIn(each)}
              reactions={(reactions.data ?? []).filter(({ commentId }) => commentId === each.id)}
              nameOf={nameOf}
              onAnswer={(quote) => setAnswered({ comment: each, quote, at: Date.now() })}
            />
          ))}
        </ol>
      )}
      {mayTalk(props) ? (
        <NewComment
          key={props.row.id}
          {...props}
          answered={answered}
          onAnswered={() => setAnswered(null)}
          nameOf={nameOf}
        />
      ) : (
        <p className={classes["hint"]}>{t("comment.readOnly")}</p>
      )}
    </div>
  );
}
