import type { Actor } from '$lib/access/actions';

declare global {
  namespace App {
    interface Error {
      message: string;
      hint?: string;
      links?: { href: string; text: string }[];
    }
    interface Locals {
      actor: Actor;
    }
  }
}

export {};
