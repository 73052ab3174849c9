import { ActionIcon, Menu } from "@mantine/core";
import { Ellipsis, Pencil, Quote, Reply, Trash2 } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { collaborationTexts } from "../texts.ts";
import classes from "./discussion.module.css";

interface CommentMenuProps {
  label: string;
  onAnswer?: (quote: boolean) => void;
  onEdit?: () => void;
  onDelete?: () => void;
}

/** What can be done with a comment; nothing is shown where nothing can. */
export function CommentMenu({ label, onAnswer, onEdit, onDelete }: CommentMenuProps) {
  const t = useTexts(collaborationTexts);
  if (!onAnswer && !onEdit && !onDelete) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} className={classes["menu"] ?? ""}>
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onAnswer && (
          <Menu.Item leftSection={<Reply size={15} />} onClick={() => onAnswer(false)}>
            {t("comment.reply")}
          </Menu.Item>
        )}
        {onAnswer && (
          <Menu.Item leftSection={<Quote size={15} />} onClick={() => onAnswer(true)}>
            {t("comment.quote")}
          </Menu.Item>
        )}
        {onEdit && (
          <Menu.Item leftSection={<Pencil size={15} />} onClick={onEdit}>
            {t("comment.edit")}
          </Menu.Item>
        )}
        {onDelete && (
          <Menu.Item leftSection={<Trash2 size={15} />} onClick={onDelete}>
            {t("comment.delete")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
