declare module 'jsonstat-toolkit' {
  /** A dataset as the toolkit understands it: the part of its interface that the tests look at. */
  type Dataset = {
    readonly id: readonly string[];
    Data(at: number): { readonly value: number | null; readonly status: string | null } | null;
    Dimension(id: string): { readonly id: readonly string[]; readonly role: string };
  };
  /** Reads a response of JSON-stat, either version. */
  export default function JSONstat(json: object): { Dataset(at: number): Dataset | null };
}
