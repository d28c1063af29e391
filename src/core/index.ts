/** The headless API: what the editor does, without an editor. No `vscode`, no Node. */

export { type Anchoring, anchorQuote } from './annotation/anchor';
export { createAnchorText } from './annotation/anchorText';
export { describeAnchor } from './annotation/describe';
export type { Note, Quote } from './annotation/note';
export { notesIn, parseSidecar, serializeSidecar } from './annotation/sidecar';
export type { Rendering, RenderingStatus, TermEntry } from './glossary/entry';
export { createGlossary, type Glossary, type TermMatch } from './glossary/glossary';
export { type GlossaryFile, parseGlossaryTsv } from './glossary/glossaryTsv';
export { articleRecords, type PageRecord } from './page/articleRecords';
export type * from './page/model';
export { parsePage } from './page/parsePage';
export { pageReadings, partReading } from './page/partReading';
export { repairPage } from './page/repair';
export { updatePage } from './page/updatePage';
export { CONVERSION_CONFIGS, type ConversionConfig, dataFileFor } from './script/configs';
export { type Converter, createConverter } from './script/converter';
export { convertPage, type PageConversion } from './script/convertPage';
export { type ConversionData, loadConversionData } from './script/data';
export { type ConversionScope, convertReading } from './script/pageEdits';
export { applyEdits, type TextEdit } from './text/edit';
export { foldKey } from './text/foldKey';
export { documentEdits } from './text/readingEdits';
export { type ReadingText, readPieces, toDocument, toDocumentRanges, toReading } from './text/readingText';
