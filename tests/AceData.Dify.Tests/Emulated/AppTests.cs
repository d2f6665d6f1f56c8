namespace AceData.Dify.Tests;

public sealed class AppTests
{
    [Fact]
    public async Task The_app_says_what_it_is()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        var info = await client.Application.GetInfoAsync(cancellationToken: TestContext.Current.CancellationToken);
        var parameters = await client.Application.GetParametersAsync(cancellationToken: TestContext.Current.CancellationToken);
        var meta = await client.Application.GetMetaAsync(cancellationToken: TestContext.Current.CancellationToken);
        var site = await client.Application.GetSiteAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("Emulated app", "chat", "emulator"), (info.Name, info.Mode, Assert.Single(info.Tags)));
        Assert.Equal([typeof(TextInputControl), typeof(SelectControl), typeof(CheckboxControl)], parameters.UserInputForm.Select(control => control.GetType()));
        Assert.Equal(("Your name", "name", 48L), (parameters.UserInputForm[0].Label, parameters.UserInputForm[0].Variable, ((TextInputControl)parameters.UserInputForm[0]).MaxLength!.Value));
        Assert.Equal(["good", "bad"], ((SelectControl)parameters.UserInputForm[1]).Options);
        Assert.Equal([TransferMethod.RemoteUrl, TransferMethod.LocalFile], parameters.FileUpload!.Image!.TransferMethods);
        Assert.Equal(("disabled", 15L), (parameters.TextToSpeech!.AutoPlay, parameters.SystemParameters!.FileSizeLimit!.Value));
        Assert.Equal(("https://example.com/dalle3.png", "😀"), (meta.ToolIcons["dalle3"].Url, meta.ToolIcons["api_tool"].Content));
        Assert.Equal(("Emulated app", "😄", null), (site.Title, site.Icon, site.IconUrl));
        Assert.All(new ApiRecord[] { info, parameters, meta, site }, record => Assert.Empty(record.AdditionalProperties));
    }

    [Fact]
    public async Task An_end_user_is_read_by_the_id_of_the_server()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var uploaded = await client.Files.UploadAsync(FileSource.FromBytes([1], "a.png"), cancellationToken: TestContext.Current.CancellationToken);

        var user = await client.Application.GetEndUserAsync(uploaded.CreatedBy!, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((uploaded.CreatedBy, "ada", false), (user.Id, user.SessionId, user.IsAnonymous!.Value));
    }

    [Fact]
    public async Task Annotations_are_made_listed_changed_and_deleted()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client(options => options.User = null);
        for (var number = 1; number <= 5; number++)
        {
            await client.Annotations.CreateAsync($"question {number}", "an answer", cancellationToken: TestContext.Current.CancellationToken);
        }

        var all = await client.Annotations.ListAsync(pageSize: 2, cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        var changed = await client.Annotations.UpdateAsync(all[0].Id, "another question", "another answer", cancellationToken: TestContext.Current.CancellationToken);
        var found = await client.Annotations.GetPageAsync(keyword: "another", cancellationToken: TestContext.Current.CancellationToken);
        await client.Annotations.DeleteAsync(changed.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["question 5", "question 4", "question 3", "question 2", "question 1"], all.Select(annotation => annotation.Question));
        Assert.Equal((all[0].Id, "another answer", 1L), (changed.Id, changed.Answer, found.Total!.Value));
        Assert.Equal(4, (await client.Annotations.ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync()).Count);
    }

    [Theory]
    [InlineData(AnnotationReplyAction.Enable, "enable")]
    [InlineData(AnnotationReplyAction.Disable, "disable")]
    public async Task WaitForReplyJobAsync_returns_the_job_when_it_is_over(AnnotationReplyAction action, string segment)
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var job = action == AnnotationReplyAction.Enable ? await client.Annotations.EnableReplyAsync(SampleCalls.Settings, cancellationToken: TestContext.Current.CancellationToken) : await client.Annotations.DisableReplyAsync(SampleCalls.Settings, cancellationToken: TestContext.Current.CancellationToken);

        var over = await client.Annotations.WaitForReplyJobAsync(job, new PollingOptions { FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((JobStatus.Waiting, JobStatus.Completed, job.JobId, true), (job.Status, over.Status, over.JobId, over.IsOver));
        var asked = emulator.Requests.Skip(1).Select(request => request.Path).ToList();
        Assert.Equal(2, asked.Count);
        Assert.All(asked, path => Assert.StartsWith($"/v1/apps/annotation-reply/{segment}/status/", path, StringComparison.Ordinal));
        var unknown = await Assert.ThrowsAsync<BadRequestException>(() => client.Annotations.GetReplyJobAsync("none", action, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCodes.InvalidParam, unknown.Code!);
    }
}
