import { strToU8, zipSync } from 'fflate';

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const BODY =
  '<office:body><office:text><text:h text:outline-level="1">The ferry sails again</text:h><text:p>By Ana Ruiz</text:p>' +
  '<text:p>3 March 2024</text:p><text:p>The ferry of Brackwater left the quay with two hundred people on board.</text:p>' +
  '</office:text></office:body>';

/** Documents of office programs. */
export const DOCUMENTS: Readonly<Record<string, Uint8Array>> = {
  'documents/ferry.odt': zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content ${NAMES}>${BODY}</office:document-content>`,
      ),
    },
    { level: 0 },
  ),
  'documents/ferry.fodt': strToU8(`<?xml version="1.0"?><office:document ${NAMES}>${BODY}</office:document>`),
  'documents/ferry.rtf': strToU8(
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}{\\info{\\title Ferry}{\\author Ana Ruiz}}{\\b The ferry sails again}\\par\nBy Ana Ruiz\\par\n3 March 2024\\par\nThe caf\\'e9 on the quay is open again, and the ferry \\u8211? it was out of service for two years \\u8211? sails.\\par}",
  ),
};
