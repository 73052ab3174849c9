/** What pg needs to connect; `host` may be the folder of a unix socket. */
export interface TestServer {
  host: string;
  port: number;
  user: string;
  password?: string;
  database: string;
}

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: { server: TestServer; template: string };
  }
}
