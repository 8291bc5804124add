import type { Sentences } from '../sentences';

/** What is said about files that come in: what they are, what is wrong with them, what to do. */
export const sourceSentences = {
  'sourceFormat.SHAPEFILE': { zh: 'Shapefile', en: 'Shapefile' },
  'sourceFormat.MAPINFO_TAB': { zh: 'MapInfo TAB', en: 'MapInfo TAB' },
  'sourceFormat.MAPINFO_MIF': { zh: 'MapInfo MIF/MID', en: 'MapInfo MIF/MID' },
  'sourceFormat.GEOPACKAGE': { zh: 'GeoPackage', en: 'GeoPackage' },
  'sourceFormat.GEOJSON': { zh: 'GeoJSON', en: 'GeoJSON' },
  'sourceFormat.GEOJSON_LINES': { zh: '逐行 GeoJSON', en: 'GeoJSON lines' },
  'sourceFormat.KML': { zh: 'KML', en: 'KML' },
  'sourceFormat.KMZ': { zh: 'KMZ', en: 'KMZ' },
  'sourceFormat.DXF': { zh: 'DXF 图纸', en: 'DXF drawing' },
  'sourceFormat.FLATGEOBUF': { zh: 'FlatGeobuf', en: 'FlatGeobuf' },
  'sourceFormat.CSV': { zh: '分隔文本（CSV）', en: 'delimited text (CSV)' },
  'sourceFormat.XLSX': { zh: 'Excel 工作簿', en: 'Excel workbook' },
  'sourceFormat.ODS': { zh: 'OpenDocument 表格', en: 'OpenDocument spreadsheet' },
  'source.endingWrong': {
    zh: '文件“{{path}}”的扩展名与内容不符，已按内容读取。',
    en: 'The ending of “{{path}}” does not fit its content; it is read as what it is.',
  },
  'source.noDbf': {
    zh: '“{{path}}”旁边没有同名 .dbf，只有图形，没有属性。如需属性，请把 .dbf 放在同一文件夹后重新导入。',
    en: '“{{path}}” has no .dbf beside it: shapes without attributes. Put the .dbf into the same folder and import again to have them.',
  },
  'source.mixedShapes': {
    zh: '图层“{{layer}}”有 {{count}} 个图形混合了点、线、面：只采用其中的面，没有面时采用线。',
    en: '{{count}} shapes of layer “{{layer}}” mix points, lines and areas: only their areas are used, or their lines where there are none.',
  },
  'source.noPrj': {
    zh: '“{{path}}”旁边没有 .prj，坐标系需要您选择。',
    en: '“{{path}}” has no .prj beside it; please choose the coordinate system.',
  },
  'source.isFolder': {
    zh: '“{{path}}”是文件夹。请选择其中的文件，例如 .shp、.tab 或 .csv。',
    en: '“{{path}}” is a folder. Choose a file inside it, such as a .shp, .tab or .csv.',
  },
  'source.notFile': {
    zh: '“{{path}}”不是普通文件，无法读取。请先把内容保存为文件。',
    en: '“{{path}}” is not a regular file. Save its content as a file first.',
  },
  'source.empty': {
    zh: '文件“{{path}}”是空的。请向提供者重新索取，或检查复制是否完成。',
    en: 'The file “{{path}}” is empty. Ask for it again, or check whether copying had finished.',
  },
  'source.unknown': {
    zh: '无法识别文件“{{path}}”的格式。可导入 Shapefile、TAB、MIF、GeoPackage、GeoJSON、KML、DXF、FlatGeobuf、CSV、XLSX、ODS；请另存为其中一种。',
    en: 'The format of “{{path}}” is not known. Shapefile, TAB, MIF, GeoPackage, GeoJSON, KML, DXF, FlatGeobuf, CSV, XLSX and ODS can be imported; save it as one of them.',
  },
  'source.otherXml': {
    zh: '“{{path}}”是 XML，但不是 KML。请另存为 KML 或 GeoJSON。',
    en: '“{{path}}” is XML but not KML. Save it as KML or GeoJSON.',
  },
  'source.oldExcel': {
    zh: '“{{path}}”是旧版 Excel（.xls）。请在表格软件中另存为 .xlsx。',
    en: '“{{path}}” is an old Excel workbook (.xls). Save it as .xlsx in the spreadsheet program.',
  },
  'source.dwg': {
    zh: '“{{path}}”是 DWG 图纸。请在 CAD 中另存为 DXF（文本）。',
    en: '“{{path}}” is a DWG drawing. Save it as DXF (text) in the CAD program.',
  },
  'source.binaryDxf': {
    zh: '“{{path}}”是二进制 DXF。请在 CAD 中另存为文本 DXF。',
    en: '“{{path}}” is a binary DXF. Save it as a text DXF in the CAD program.',
  },
  'source.otherArchive': {
    zh: '“{{path}}”是压缩包，但不是 ZIP。请先解压，再选择其中的文件。',
    en: '“{{path}}” is an archive, but no ZIP. Unpack it and choose the file inside.',
  },
  'source.partOnly': {
    zh: '“{{path}}”只是数据的一部分，同一文件夹中没有对应的 {{main}} 文件。请把全部同名文件放在一起后选择 {{main}}。',
    en: '“{{path}}” is only a part; its {{main}} is not in the folder. Put all files of that name together and choose the {{main}}.',
  },
  'source.damaged': {
    zh: '文件“{{path}}”已损坏或不完整（{{detail}}）。请重新复制或向提供者索取。',
    en: 'The file “{{path}}” is damaged or incomplete ({{detail}}). Copy it again or ask for it again.',
  },
  'source.shpDamaged': {
    zh: '“{{path}}”的 .shp 在第 {{line}} 个图形处中断。请重新复制完整文件，或用“修复”工具重建后再导入。',
    en: 'The .shp of “{{path}}” breaks off at shape {{line}}. Copy the whole file again, or rebuild it with a repair tool.',
  },
  'source.dbfDamaged': {
    zh: '“{{path}}”的 .dbf 文件头已损坏。请重新复制，或移走 .dbf 仅导入图形。',
    en: 'The header of the .dbf of “{{path}}” is damaged. Copy it again, or move it away to import the shapes alone.',
  },
  'source.gpkgDamaged': {
    zh: 'GeoPackage“{{path}}”已损坏：{{detail}}。请重新复制或重新导出。',
    en: 'The GeoPackage “{{path}}” is damaged: {{detail}}. Copy or export it again.',
  },
  'source.notGeoPackage': {
    zh: '“{{path}}”是 SQLite 数据库，但不是 GeoPackage。请导出为 GeoPackage 或 CSV。',
    en: '“{{path}}” is an SQLite database but no GeoPackage. Export it as GeoPackage or CSV.',
  },
  'source.noLayers': {
    zh: '“{{path}}”中没有图层或表。请确认导出时选择了数据。',
    en: '“{{path}}” holds no layer and no table. Check that something was selected for export.',
  },
  'source.noLayer': {
    zh: '“{{path}}”中没有图层“{{layer}}”。请重新打开文件并选择图层。',
    en: '“{{path}}” has no layer “{{layer}}”. Open the file again and choose a layer.',
  },
  'source.noRows': {
    zh: '“{{path}}”中没有数据行。请确认文件内容。',
    en: '“{{path}}” holds no rows. Check what is in it.',
  },
  'source.tooManyFields': {
    zh: '“{{path}}”的列数超过 {{most}}，不像一份清单。请检查分隔符，或删除多余的列。',
    en: '“{{path}}” has more than {{most}} columns, which no list has. Check the delimiter, or delete the columns that are not needed.',
  },
  'source.notText': {
    zh: '“{{path}}”不是文本文件。请在原软件中另存为 CSV。',
    en: '“{{path}}” is no text. Save it as CSV in the program it comes from.',
  },
  'source.notJson': {
    zh: '“{{path}}”第 {{line}} 个要素处的 JSON 有语法错误。请重新导出。',
    en: 'The JSON of “{{path}}” is broken at feature {{line}}. Export it again.',
  },
  'source.jsonCutOff': {
    zh: '“{{path}}”的 JSON 没有结束，文件可能未复制完整。请重新复制或导出。',
    en: 'The JSON of “{{path}}” has no end; the file may not have been copied whole. Copy or export it again.',
  },
  'source.notGeoJson': {
    zh: '“{{path}}”是 JSON，但不是 GeoJSON。请导出为 GeoJSON 要素集合。',
    en: '“{{path}}” is JSON but no GeoJSON. Export it as a GeoJSON feature collection.',
  },
  'source.notKml': {
    zh: '“{{path}}”不是 KML。请重新导出。',
    en: '“{{path}}” is no KML. Export it again.',
  },
  'source.kmzEmpty': {
    zh: '“{{path}}”中没有 KML 文档。请重新导出 KMZ。',
    en: '“{{path}}” holds no KML document. Export the KMZ again.',
  },
  'source.notXml': {
    zh: '“{{path}}”第 {{line}} 行附近的 XML 有错误。请重新导出。',
    en: 'The XML of “{{path}}” is broken near line {{line}}. Export it again.',
  },
  'source.xmlEntities': {
    zh: '“{{path}}”自定义了 XML 实体，可能无限膨胀，因此不读取。请在原软件中重新导出。',
    en: '“{{path}}” declares XML entities, which can grow without end; it is not read. Export it again.',
  },
  'source.sheetDamaged': {
    zh: '工作簿“{{path}}”缺少必要部分。请在表格软件中打开并另存。',
    en: 'Parts of the workbook “{{path}}” are missing. Open it in a spreadsheet program and save it again.',
  },
  'source.zipDamaged': {
    zh: '压缩文件“{{path}}”已损坏或不完整。请重新复制或下载。',
    en: 'The archive “{{path}}” is damaged or incomplete. Copy or download it again.',
  },
  'source.zipBomb': {
    zh: '压缩文件“{{path}}”解压后达 {{megabytes}} MB 或文件过多，因此不读取。如确有需要，请先解压再选择文件。',
    en: 'The archive “{{path}}” would unpack to {{megabytes}} MB or too many files; it is not read. If that is right, unpack it yourself and choose the file.',
  },
  'source.zipEncrypted': {
    zh: '压缩文件“{{path}}”设有密码。请先解压再选择文件。',
    en: 'The archive “{{path}}” has a password. Unpack it and choose the file.',
  },
  'source.zipNothing': {
    zh: '压缩文件“{{path}}”中没有可导入的文件。请解压检查。',
    en: 'The archive “{{path}}” holds nothing that can be imported. Unpack it and look.',
  },
  'source.zipSeveral': {
    zh: '压缩文件“{{path}}”中有 {{count}} 份数据。请解压后逐个导入。',
    en: 'The archive “{{path}}” holds {{count}} files to import. Unpack it and import them one by one.',
  },
  'source.zipInZip': {
    zh: '“{{path}}”是压缩包套压缩包。请先解压。',
    en: '“{{path}}” is an archive inside an archive. Unpack it first.',
  },
  'source.gdalFailed': {
    zh: '读取“{{path}}”时引擎中断，文件可能已损坏。请在原软件中打开并另存后再试。',
    en: 'Reading “{{path}}” broke off; the file may be damaged. Open it in the program it comes from, save it again and retry.',
  },
  'source.gdalTimeout': {
    zh: '读取“{{path}}”超过 {{seconds}} 秒，已停止。文件可能已损坏；请另存或拆分后再试。',
    en: 'Reading “{{path}}” took longer than {{seconds}} seconds and was stopped. The file may be damaged; save it again or split it.',
  },
  'source.rowUndecodable': {
    zh: '“{{path}}”第 {{line}} 行有无法解码的字符。请核对文字编码，或在原文件中改正。',
    en: 'Row {{line}} of “{{path}}” has characters that do not decode. Check the text encoding, or mend the row in the file.',
  },
  'source.rowGeometry': {
    zh: '“{{path}}”第 {{line}} 行的坐标或图形无法读取。请在原文件中改正。',
    en: 'The shape of row {{line}} of “{{path}}” cannot be read. Mend it in the file.',
  },
  'source.rowInfinite': {
    zh: '“{{path}}”第 {{line}} 行的坐标不是有限数值。请在原文件中改正。',
    en: 'Row {{line}} of “{{path}}” has coordinates that are no finite numbers. Mend it in the file.',
  },
  'source.rowTotals': {
    zh: '“{{path}}”第 {{line}} 行是合计行，不导入。',
    en: 'Row {{line}} of “{{path}}” is a row of totals and is not imported.',
  },
  'source.rowTooWide': {
    zh: '“{{path}}”第 {{line}} 行有 {{found}} 列，而表头只有 {{expected}} 列。请检查该行的分隔符和引号。',
    en: 'Row {{line}} of “{{path}}” has {{found}} columns, the header {{expected}}. Check its delimiters and quotation marks.',
  },
  'source.rowOpenQuote': {
    zh: '“{{path}}”第 {{line}} 行的引号没有成对。请改正该行。',
    en: 'A quotation mark in row {{line}} of “{{path}}” is never closed. Mend that row.',
  },
  'crs.parameters': {
    zh: '无法读取七参数“{{text}}”。请按“dx,dy,dz,rx,ry,rz,尺度”给出：米、角秒、ppm；或只给三个平移量。',
    en: 'The seven parameters “{{text}}” cannot be read. Give dx,dy,dz,rx,ry,rz,scale in metres, arc seconds and ppm, or the three shifts alone.',
  },
} as const satisfies Sentences;
