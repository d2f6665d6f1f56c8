using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests;

public sealed class MediaBlockTests
{
    [Fact]
    public void Data_up_to_4_MB_is_sent_inside_a_question_and_no_more()
    {
        var largest = MediaBlocks.From(new DataContent(new byte[MediaBlocks.MaxDataBytes], "text/plain"));
        var refused = Assert.Throws<NotSupportedException>(() => MediaBlocks.From(new DataContent(new byte[MediaBlocks.MaxDataBytes + 1], "text/plain")));

        Assert.Equal("text/plain", Assert.IsType<FileBlock>(largest).MediaType);
        Assert.Equal(
            "The data of 4194305 bytes is too large to be sent inside a question, which takes 4194304: upload it and give its address as UriContent.",
            refused.Message);
    }

    [Fact]
    public void A_file_of_another_service_is_refused_with_what_to_do()
    {
        var refused = Assert.Throws<NotSupportedException>(() => MediaBlocks.From(new HostedFileContent("file-1")));

        Assert.Equal("aichat2 cannot see files of another service: give their address as UriContent.", refused.Message);
    }
}
