import { ActionIcon, Tooltip } from "@mantine/core";
import { Star } from "lucide-react";
import { useCommands } from "../../../platform/keyboard/useCommands.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { useFavourites } from "../../../ui/record/registers/useFavourites.ts";
import { registerTexts } from "../texts.ts";

/** Keeps a view in the reader's navigation, or no longer. */
export function FavouriteButton({ view }: { view: string }) {
  const t = useTexts(registerTexts);
  const { has, toggle } = useFavourites();
  const isKept = has(view);
  const label = t(isKept ? "views.unstar" : "views.star");
  const run = () => toggle(view);
  useCommands([{ id: "list.star", title: label, group: t("keys.group"), run }]);
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        {...(isKept ? {} : { color: "gray" })}
        size={36}
        aria-label={t("views.star")}
        aria-pressed={isKept}
        onClick={run}
      >
        <Star size={16} aria-hidden fill={isKept ? "currentColor" : "none"} />
      </ActionIcon>
    </Tooltip>
  );
}
