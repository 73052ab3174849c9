import { choiceLabel, reaction, reactionKinds, type CommentRow, type ReactionRow } from "@gantry/records";
import { ActionIcon, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { SmilePlus } from "lucide-react";
import { applyEdits, createEdit, deleteEdit } from "../../../platform/records/edits.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { showProblem } from "../../../ui/feedback/toasts.tsx";
import { mayReact, onSubject, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";
import classes from "./discussion.module.css";

type Kind = (typeof reactionKinds)[number];

const signs: Record<Kind, string> = {
  thumbsUp: "👍",
  thumbsDown: "👎",
  heart: "❤️",
  party: "🎉",
  laugh: "😄",
  eyes: "👀",
  rocket: "🚀",
  done: "✅",
};

interface ReactionsProps extends SubjectProps {
  comment: CommentRow;
  reactions: readonly ReactionRow[];
  nameOf: (id: string | null) => string;
}

/** Short answers to a comment, counted by kind; one's own is taken back by the same button. */
export function Reactions({ comment, reactions, nameOf, ...subject }: ReactionsProps) {
  const t = useTexts(collaborationTexts);
  const language = useTextLanguage();
  const { user } = useSession();
  const toggling = useMutation({
    async mutationFn(kind: Kind) {
      const own = reactions.find((each) => each.kind === kind && each.userId === user.id);
      const values = { ...onSubject(subject), commentId: comment.id, kind };
      await applyEdits([own ? deleteEdit(reaction, own) : createEdit(reaction, values)]);
      await queryClient.invalidateQueries({ queryKey: ["rows", reaction.name] });
    },
    onError: showProblem,
  });
  const label = (kind: Kind) => choiceLabel(reaction.fields.kind, kind, language);
  const given = reactionKinds.filter((kind) => reactions.some((each) => each.kind === kind));
  return (
    <div className={classes["reactions"]}>
      {given.map((kind) => {
        const of = reactions.filter((each) => each.kind === kind);
        const who = of.map(({ userId }) => nameOf(userId)).join(", ");
        return (
          <button
            key={kind}
            type="button"
            className={classes["reaction"]}
            aria-pressed={of.some(({ userId }) => userId === user.id)}
            aria-label={t("comment.reactionOf", { reaction: label(kind), who })}
            title={t("comment.reactionOf", { reaction: label(kind), who })}
            disabled={!mayReact(subject)}
            onClick={() => toggling.mutate(kind)}
          >
            <span aria-hidden>{signs[kind]}</span> {of.length}
          </button>
        );
      })}
      {mayReact(subject) && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("comment.react")}>
              <SmilePlus size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {reactionKinds.map((kind) => (
              <Menu.Item
                key={kind}
                leftSection={<span aria-hidden>{signs[kind]}</span>}
                onClick={() => toggling.mutate(kind)}
              >
                {label(kind)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
