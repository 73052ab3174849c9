import { Notifications } from "@mantine/notifications";

/** Where outcomes are told, at the edge of every page. */
export function Toaster() {
  return <Notifications position="bottom-right" limit={4} />;
}
