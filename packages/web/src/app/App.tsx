import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Suspense, useLayoutEffect } from "react";
import { queryClient } from "../platform/cache/queryClient.ts";
import { useTextLanguage } from "../platform/texts/useTextLanguage.ts";
import { ThemeProvider } from "../ui/theme/ThemeProvider.tsx";
import { LateToaster } from "./LateToaster.tsx";
import { router } from "./router.ts";

export function App() {
  const language = useTextLanguage();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <LateToaster />
        {/* What was worded in the language before is drawn anew. */}
        <Suspense key={language}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
