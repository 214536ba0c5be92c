import type { PostStore } from './outbox-port.ts';

export type WithPosts = { readonly store: { readonly posts: PostStore } };
