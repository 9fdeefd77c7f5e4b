/** Questions about documents as wholes that several rules ask. */
import type { FileIndex } from '../../analysis/file-index.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether the id inside is another than the one in the file's name. A name that cannot be an id, such as a Chinese one, says nothing. */
export function contradictsName(index: FileIndex): boolean {
  const { declaredId, nameId } = index.document;
  return declaredId !== null && nameId.length <= 80 && ID.test(nameId) && declaredId.text !== nameId;
}
