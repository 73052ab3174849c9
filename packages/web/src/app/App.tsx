import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { queryClient } from "../platform/cache/queryClient.ts";
import { ThemeProvider } from "../ui/theme/ThemeProvider.tsx";
import { router } from "./router.ts";

export function App() {
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={4} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
