"""The sentences of a 草稿凭条."""

TITLE = "草稿凭条"
STATEMENT = "草稿已存好，还没有提交"
MEANING = "平台只保管，看不到里面的内容。打开草稿的码只在这张纸上。"
SCAN = "扫码打开草稿"
CODE = "草稿码"
LAST_DAY = "保存到"
TERMINAL = "接着填：在任意一台自助终端点【打开带走的草稿】，扫这个码，或者输入草稿码。"
PHONE = "看一看：用手机扫这个码。手机上只能看，也可以删除草稿。"
GONE = "提交以后，或者过了日期，草稿自动删除。"
KEEP = "谁拿着这张纸，谁就能看到您填的内容。请收好。"


def again(count: int) -> str:
    """Return the heading of the materials whose pages were left out."""
    return f"这{count}份材料没有存进去，要重新交"
