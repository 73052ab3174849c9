import { ApiProblem } from "@gantry/records";
import { QueryClient } from "@tanstack/react-query";

/** Answers stay fresh because live events mend them; what the server refuses is not asked for again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiProblem && error.status > 0 && error.status < 500),
    },
    mutations: { retry: false },
  },
});
