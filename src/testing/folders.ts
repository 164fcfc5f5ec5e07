import { chmodSync } from 'node:fs'

/** As root, the database runs as another user, who has to pass through the folder. */
export function openToAll(folder: string) {
  chmodSync(folder, 0o711)
  return folder
}
