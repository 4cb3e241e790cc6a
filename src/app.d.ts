declare global {
  namespace App {
    interface Error {
      message: string;
      hint?: string;
      links?: { href: string; text: string }[];
    }
  }
}

export {};
