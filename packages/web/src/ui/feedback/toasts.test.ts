import { notificationsStore } from "@mantine/notifications";
import { expect, test } from "vitest";
import { showDone } from "./toasts.tsx";

test("what is told of the same takes the place of what was told before; the same words do where nothing is named", () => {
  showDone("Design starts on Monday", { about: "design" });
  showDone("Build starts on Monday", { about: "build" });
  showDone("Design starts on Tuesday", { about: "design" });
  showDone("Saved");
  showDone("Saved");
  const { notifications } = notificationsStore.getState();
  expect(notifications.map(({ message }) => (message as { props: { message: string } }).props.message)).toEqual([
    "Build starts on Monday",
    "Design starts on Tuesday",
    "Saved",
  ]);
});
